/** Sealed personal values, the keys that open them, and their erasure. */
@NullMarked
package org.waymark.monitoring.privacy;

import org.jspecify.annotations.NullMarked;
