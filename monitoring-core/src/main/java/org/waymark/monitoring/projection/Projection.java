package org.waymark.monitoring.projection;

import java.util.List;

/**
 * A bean that writes tables from events only, so that they can be made again from the events at any
 * time. It also carries {@code @ProcessingGroup} with its name. It must take an event twice without
 * harm.
 */
public interface Projection {

    /** The tables of schema {@code projection} that this projection, and nobody else, writes. */
    List<String> tables();
}
