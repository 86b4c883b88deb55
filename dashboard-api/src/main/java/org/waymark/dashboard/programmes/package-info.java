/** Programmes, their indicators and results over HTTP. */
@NullMarked
package org.waymark.dashboard.programmes;

import org.jspecify.annotations.NullMarked;
