/** What is missing or does not fit in what was recorded, each with the way to mend it. */
@NullMarked
package org.waymark.dashboard.quality;

import org.jspecify.annotations.NullMarked;
