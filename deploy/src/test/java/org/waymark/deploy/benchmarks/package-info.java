/** Waymark measured against the limits of the machine, each figure beside its limit. */
@NullMarked
package org.waymark.deploy.benchmarks;

import org.jspecify.annotations.NullMarked;
