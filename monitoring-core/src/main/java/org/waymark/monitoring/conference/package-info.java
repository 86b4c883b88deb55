/** Conferences: what is on, who registered, and who came. */
@NullMarked
package org.waymark.monitoring.conference;

import org.jspecify.annotations.NullMarked;
