package io.redthread.alerts;

import io.redthread.identity.DepartmentId;
import java.util.Optional;

/**
 * What a figure is of, as people recognise it (数值对象).
 *
 * @param series what its series is called: goods, supplier, shop, node
 * @param number what people call the document or day it was met at
 * @param name what else helps to recognise it, or empty
 * @param path its page
 * @param person user name of who is in charge, or empty
 * @param department whose it is, where that is known
 * @param partner with whom it deals, where there is somebody
 */
public record FigureAbout(
        String series,
        String number,
        String name,
        String path,
        String person,
        Optional<DepartmentId> department,
        Optional<AlertPartner> partner) {}
