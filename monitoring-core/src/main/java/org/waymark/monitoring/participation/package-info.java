/** Consultation boards: children say how they see things, and are told what was done about it. */
@NullMarked
package org.waymark.monitoring.participation;

import org.jspecify.annotations.NullMarked;
