/** The studies that the program knows, by kind. */
package flashpoint.study;
