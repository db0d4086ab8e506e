/* Asks the reader's device to make a passkey, or to use one; without it, or where the browser knows none, password and code do. */
(function () {
  "use strict";
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer || []))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), function (one) { return one.charCodeAt(0); });
  }
  function keys(asked) {
    return asked.credentials.map(function (id) { return { type: "public-key", id: bytes(id) }; });
  }
  function make(asked) {
    return navigator.credentials.create({ publicKey: {
      challenge: bytes(asked.challenge), rp: { id: asked.host, name: asked.portal }, attestation: "none",
      user: { id: bytes(asked.userId), name: asked.account, displayName: asked.displayName },
      pubKeyCredParams: [-7, -8, -257].map(function (one) { return { type: "public-key", alg: one }; }), excludeCredentials: keys(asked),
      authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" }
    } }).then(function (made) { return [made.response.clientDataJSON, made.response.attestationObject]; });
  }
  function use(asked) {
    return navigator.credentials.get({ publicKey: {
      challenge: bytes(asked.challenge), rpId: asked.host, allowCredentials: keys(asked), userVerification: asked.verified ? "required" : "preferred"
    } }).then(function (used) {
      var said = used.response;
      return [used.rawId, said.clientDataJSON, said.authenticatorData, said.signature, said.userHandle];
    });
  }
  document.querySelectorAll("[data-passkey]").forEach(function (button) {
    var form = button.form, of = button.dataset.passkey, message = form.querySelector("[data-message]");
    if (!window.PublicKeyCredential || !navigator.credentials) { return; }
    button.hidden = false;
    (form.closest("[data-keyed]") || form).hidden = false;
    function send() { form.querySelector("[data-send] [type=submit]").click(); }
    button.addEventListener("click", function () {
      var named = form.querySelector("input[type=text]");
      if (of === "add" && !named.value.trim()) { send(); return; }
      button.disabled = true;
      message.hidden = true;
      fetch("/account/passkey", { method: "POST",
        body: new URLSearchParams({ of: of, proof: form.elements.proof ? form.elements.proof.value : "" }) }).then(function (answer) {
        return answer.json();
      }).then(function (asked) {
        if (asked.message) { message.textContent = asked.message; throw asked; }
        message.textContent = message.dataset.failed;
        return of === "add" ? make(asked) : use(asked);
      }).then(function (parts) {
        form.elements.answer.value = parts.map(text).join(".");
        send();
      }).catch(function () {
        message.textContent = message.textContent || message.dataset.failed;
        message.hidden = false;
        button.disabled = false;
      });
    });
  });
})();
