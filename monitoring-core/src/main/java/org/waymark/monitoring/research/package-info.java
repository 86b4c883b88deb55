/**
 * What was found out about children and their protection, and which results it is the baseline of.
 */
@NullMarked
package org.waymark.monitoring.research;

import org.jspecify.annotations.NullMarked;
