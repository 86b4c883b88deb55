/** Activities over HTTP. */
@NullMarked
package org.waymark.dashboard.activities;

import org.jspecify.annotations.NullMarked;
