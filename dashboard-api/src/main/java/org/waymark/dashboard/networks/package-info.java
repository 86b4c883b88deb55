/** Networks over HTTP. */
@NullMarked
package org.waymark.dashboard.networks;

import org.jspecify.annotations.NullMarked;
