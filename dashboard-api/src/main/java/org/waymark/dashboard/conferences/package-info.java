/** Conferences over HTTP. */
@NullMarked
package org.waymark.dashboard.conferences;

import org.jspecify.annotations.NullMarked;
