/** Endpoints of the warehouse and the customer's tracking page. */
@NullMarked
package io.redthread.fulfilment.web;

import org.jspecify.annotations.NullMarked;
