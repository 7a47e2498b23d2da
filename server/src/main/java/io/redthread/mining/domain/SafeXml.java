package io.redthread.mining.domain;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of strangers, read as it comes: nothing outside of it is fetched, no entity is filled in. */
final class SafeXml {

    private SafeXml() {}

    static XMLStreamReader reader(InputStream from) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory.createXMLStreamReader(from);
    }

    /** A moment as logs write it; without a zone it is in UTC. */
    static Optional<Instant> time(String text) {
        var written = text.strip().replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException e) {
            try {
                return Optional.of(LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException without) {
                return Optional.empty();
            }
        }
    }
}
