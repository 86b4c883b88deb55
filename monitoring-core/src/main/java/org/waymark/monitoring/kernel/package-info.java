/** Rules, ids and dates that every feature shares, and nothing else. */
@NullMarked
package org.waymark.monitoring.kernel;

import org.jspecify.annotations.NullMarked;
