/**
 * The programmes that the example mode shows, loaded from data files through the ordinary commands.
 */
@NullMarked
package org.waymark.deploy.example;

import org.jspecify.annotations.NullMarked;
