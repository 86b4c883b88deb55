/** The ladder of an alarm, in the whole help line. */
@NullMarked
package org.waymark.hotline.alarm;

import org.jspecify.annotations.NullMarked;
