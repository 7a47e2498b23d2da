@NullMarked
package io.redthread.identity.web;

import org.jspecify.annotations.NullMarked;
