/** What was done to move institutions: events, meetings, campaigns, steps of joint plans. */
@NullMarked
package org.waymark.monitoring.advocacy;

import org.jspecify.annotations.NullMarked;
