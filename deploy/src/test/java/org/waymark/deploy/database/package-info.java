@NullMarked
package org.waymark.deploy.database;

import org.jspecify.annotations.NullMarked;
