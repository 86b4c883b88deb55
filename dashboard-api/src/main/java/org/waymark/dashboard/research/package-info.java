/** Research over HTTP. */
@NullMarked
package org.waymark.dashboard.research;

import org.jspecify.annotations.NullMarked;
