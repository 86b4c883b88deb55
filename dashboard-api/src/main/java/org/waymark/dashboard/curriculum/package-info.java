/** Curriculum modules over HTTP. */
@NullMarked
package org.waymark.dashboard.curriculum;

import org.jspecify.annotations.NullMarked;
