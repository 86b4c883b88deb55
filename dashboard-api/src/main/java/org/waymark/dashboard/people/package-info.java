/** Decisions about who is the same person, over HTTP. */
@NullMarked
package org.waymark.dashboard.people;

import org.jspecify.annotations.NullMarked;
