/**
 * Every page, as people use it: a real browser before the whole application in its example mode.
 */
@NullMarked
package org.waymark.deploy.browser;

import org.jspecify.annotations.NullMarked;
