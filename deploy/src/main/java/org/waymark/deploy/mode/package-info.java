/** What the example mode and the production mode demand before anything is started. */
@NullMarked
package org.waymark.deploy.mode;

import org.jspecify.annotations.NullMarked;
