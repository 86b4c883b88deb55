/**
 * The same person under different spellings: decided by people, never guessed, and taken back when
 * it was wrong.
 */
@NullMarked
package org.waymark.monitoring.person;

import org.jspecify.annotations.NullMarked;
