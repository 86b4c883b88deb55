/** Consultation boards and the views of their children over HTTP. */
@NullMarked
package org.waymark.dashboard.boards;

import org.jspecify.annotations.NullMarked;
