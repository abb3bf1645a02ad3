/// The English names of languages by their BCP 47 subtags (IANA Language Subtag Registry): those in
/// which the press of Europe, its neighbours and the United Nations is written.
public enum LanguageName {
  /// The name of a primary subtag in small letters; nil where it has none here.
  public static func of(_ subtag: String) -> String? { names[subtag] }

  /// "in Russian" for `ru` or `ru-RU`, and "in language xx" where the name is not known.
  static func phrase(_ tag: String) -> String {
    "in \(names[primarySubtag(of: tag)] ?? "language \(tag)")"
  }

  /// The language of a BCP 47 tag, without script and region (RFC 5646, 2.2.1), in small letters.
  static func primarySubtag(of tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  private static let names = [
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bs": "Bosnian",
    "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "mt": "Maltese",
    "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
  ]
}
