@NullMarked
package org.waymark.deploy;

import org.jspecify.annotations.NullMarked;
