/** How every record came to stand as it does: who changed what, when and why. */
@NullMarked
package org.waymark.monitoring.history;

import org.jspecify.annotations.NullMarked;
