/** What the tests of every module share. */
@NullMarked
package org.waymark.monitoring.testing;

import org.jspecify.annotations.NullMarked;
