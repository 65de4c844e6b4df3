/** What takes part in the compilation to WebAssembly, and is no part of the page: stand-ins and corrections for TeaVM's library. */
package flashpoint.browser.compiler;
