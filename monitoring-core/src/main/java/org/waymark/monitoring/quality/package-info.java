/** What is missing or does not fit in what was recorded, and what to do about it. */
@NullMarked
package org.waymark.monitoring.quality;

import org.jspecify.annotations.NullMarked;
