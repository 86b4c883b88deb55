/**
 * The ladder of an alarm: who is called, and when, until a person has seen it. Deadlines and calls
 * are rows, so that neither a restart nor a second node loses or doubles one.
 */
@NullMarked
package org.waymark.hotline.alarm;

import org.jspecify.annotations.NullMarked;
