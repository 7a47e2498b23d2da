package io.redthread.sales;

import io.redthread.inventory.Part;
import io.redthread.parties.ShopId;
import java.util.List;

/**
 * An order whose stock is reserved (已分仓订单): what the warehouse has to ship from where.
 *
 * @param id the order
 * @param number our number
 * @param shop the shop
 * @param platformNumber the shop's number
 * @param shipTo where it goes
 * @param parts one for each warehouse that ships a part of it
 */
public record AllocatedOrder(
        OrderId id, String number, ShopId shop, String platformNumber, ShipTo shipTo, List<Part> parts) {}
