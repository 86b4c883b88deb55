/**
 * Issues, recommendations, advocacy actions, policy outcomes and the chain between them over HTTP.
 */
@NullMarked
package org.waymark.dashboard.advocacy;

import org.jspecify.annotations.NullMarked;
