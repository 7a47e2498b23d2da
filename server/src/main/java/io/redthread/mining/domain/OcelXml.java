package io.redthread.mining.domain;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** OCEL 2.0 as XML, written as it comes. */
public final class OcelXml implements OcelWriter {

    private final XMLStreamWriter xml;
    private boolean inEvents;

    /** Writes there; the stream is left open. */
    public OcelXml(OutputStream to) {
        xml = doing(() -> XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8"));
    }

    private interface Act<T> {
        T run() throws XMLStreamException;
    }

    private interface Write {
        void run() throws XMLStreamException;
    }

    private static <T> T doing(Act<T> act) {
        try {
            return act.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    private static void write(Write write) {
        doing(() -> {
            write.run();
            return true;
        });
    }

    @Override
    public void types(List<OcelType> objects, List<OcelType> events) {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("log");
            types("object-type", objects);
            types("event-type", events);
            xml.writeStartElement("objects");
        });
    }

    private void types(String name, List<OcelType> all) throws XMLStreamException {
        xml.writeStartElement(name + "s");
        for (var type : all) {
            xml.writeStartElement(name);
            xml.writeAttribute("name", Xml.clean(type.name()));
            xml.writeStartElement("attributes");
            for (var it : type.attributes()) {
                xml.writeEmptyElement("attribute");
                xml.writeAttribute("name", Xml.clean(it.name()));
                xml.writeAttribute("type", Xml.clean(it.type()));
            }
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    @Override
    public void object(OcelItem object) {
        write(() -> {
            xml.writeStartElement("object");
            xml.writeAttribute("id", Xml.clean(object.id()));
            xml.writeAttribute("type", Xml.clean(object.type()));
            xml.writeStartElement("attributes");
            for (var it : object.attributes().entrySet()) {
                xml.writeStartElement("attribute");
                xml.writeAttribute("name", Xml.clean(it.getKey()));
                xml.writeAttribute("time", object.time().toString());
                xml.writeCharacters(Xml.clean(it.getValue()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            relations(object);
            xml.writeEndElement();
        });
    }

    @Override
    public void event(OcelItem event) {
        write(() -> {
            beginEvents();
            xml.writeStartElement("event");
            xml.writeAttribute("id", Xml.clean(event.id()));
            xml.writeAttribute("type", Xml.clean(event.type()));
            xml.writeAttribute("time", event.time().toString());
            xml.writeStartElement("attributes");
            for (var it : event.attributes().entrySet()) {
                xml.writeStartElement("attribute");
                xml.writeAttribute("name", Xml.clean(it.getKey()));
                xml.writeCharacters(Xml.clean(it.getValue()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            relations(event);
            xml.writeEndElement();
        });
    }

    private void relations(OcelItem of) throws XMLStreamException {
        xml.writeStartElement("objects");
        for (var it : of.relations()) {
            xml.writeEmptyElement("relationship");
            xml.writeAttribute("object-id", Xml.clean(it.object()));
            xml.writeAttribute("qualifier", Xml.clean(it.qualifier()));
        }
        xml.writeEndElement();
    }

    private void beginEvents() throws XMLStreamException {
        if (!inEvents) {
            inEvents = true;
            xml.writeEndElement();
            xml.writeStartElement("events");
        }
    }

    @Override
    public void close() {
        write(() -> {
            beginEvents();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            xml.close();
        });
    }

    /** What XML 1.0 has no way to say. */
    private static final class Xml {

        private Xml() {}

        static String clean(String text) {
            var clean = new StringBuilder(text.length());
            text.codePoints()
                    .filter(it ->
                            (it >= 0x20 && it != 0xFFFE && it != 0xFFFF) || it == '\t' || it == '\n' || it == '\r')
                    .filter(it -> it < 0xD800 || it > 0xDFFF)
                    .forEach(clean::appendCodePoint);
            return clean.toString();
        }
    }
}
