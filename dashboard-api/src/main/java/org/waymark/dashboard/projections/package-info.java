/** How far the projections have read, what they could not take, and their rebuild. */
@NullMarked
package org.waymark.dashboard.projections;

import org.jspecify.annotations.NullMarked;
