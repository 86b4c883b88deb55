/** The coded, non-identifying facts of a help-line contact. */
@NullMarked
package org.waymark.monitoring.helpline;

import org.jspecify.annotations.NullMarked;
