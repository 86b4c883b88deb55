/** How any record came to stand as it does, for those who may read the record. */
@NullMarked
package org.waymark.dashboard.history;

import org.jspecify.annotations.NullMarked;
