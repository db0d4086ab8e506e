/** XAdES, CAdES: validates signatures of XML and CMS, enveloped, enveloping and detached. */
@NullMarked
package vn.bieuduong.signature.ades;

import org.jspecify.annotations.NullMarked;
