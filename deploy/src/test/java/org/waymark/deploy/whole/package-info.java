/** The whole application over real HTTP and a real database, as its users meet it. */
@NullMarked
package org.waymark.deploy.whole;

import org.jspecify.annotations.NullMarked;
