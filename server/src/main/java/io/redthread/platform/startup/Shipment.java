package io.redthread.platform.startup;

/** Something a module brings along for a new company, such as its standard or its rules; asked for at every start. */
public interface Shipment {

    /** Puts it there where there is none yet; does nothing otherwise. */
    void ship();
}
