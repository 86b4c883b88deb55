/** The one runnable application. */
@NullMarked
package org.waymark.deploy;

import org.jspecify.annotations.NullMarked;
