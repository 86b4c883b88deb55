/** The help line: how children reach people, and people children. */
@NullMarked
package org.waymark.hotline;

import org.jspecify.annotations.NullMarked;
