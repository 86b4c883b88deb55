/** Coalitions, expert groups and referral mechanisms, and the institutions that are in them. */
@NullMarked
package org.waymark.monitoring.network;

import org.jspecify.annotations.NullMarked;
