@NullMarked
package org.waymark.deploy.mode;

import org.jspecify.annotations.NullMarked;
