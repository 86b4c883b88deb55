package org.waymark.monitoring.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The columns of several events that are appended by one statement. */
final class AppendedColumns {

    private final String[][] texts;
    private final Long[] sequenceNumbers;

    AppendedColumns(List<? extends EventMessage<?>> events, Serializer serializer) {
        texts = new String[8][events.size()];
        sequenceNumbers = new Long[events.size()];
        for (int row = 0; row < events.size(); row++) {
            add(row, (DomainEventMessage<?>) events.get(row), serializer);
        }
    }

    private void add(int row, DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        texts[0][row] = event.getIdentifier();
        texts[1][row] = event.getAggregateIdentifier();
        sequenceNumbers[row] = event.getSequenceNumber();
        texts[2][row] = event.getType();
        texts[3][row] = event.getTimestamp().toString();
        texts[4][row] = payload.getType().getName();
        texts[5][row] = payload.getType().getRevision();
        texts[6][row] = payload.getData();
        texts[7][row] = event.serializeMetaData(serializer, String.class).getData();
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (int column = 0; column < texts.length; column++) {
            if (column == 2) {
                statement.setArray(
                        parameter++, connection.createArrayOf("bigint", sequenceNumbers));
            }
            statement.setArray(parameter++, connection.createArrayOf("text", texts[column]));
        }
    }
}
