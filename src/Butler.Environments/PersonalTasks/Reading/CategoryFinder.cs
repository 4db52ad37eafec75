using System.Text.Json;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>
/// What a fact is about: the user's own person, something done again and again, a liking, or somebody's contact card. Likings of
/// anybody are preferences; anything else about a named person belongs to the contact, the rest to the user.
/// </summary>
internal sealed class CategoryFinder
{
    private readonly PhraseList _emergency;
    private readonly PhraseList _profile;
    private readonly PhraseList _habit;
    private readonly PhraseList _preference;
    private readonly PhraseList _contact;
    private readonly PhraseList _self;

    /// <summary>Prepares the words; new ones are added to <paramref name="ids"/>.</summary>
    public CategoryFinder(Dictionary<string, int> ids)
    {
        using var stream = EmbeddedFile.Open("PersonalTasks/Reading/categories.json");
        var file = JsonSerializer.Deserialize(stream, ReadingJson.Default.CategoryFile) ?? throw new InvalidDataException("categories.json is empty.");
        _emergency = new PhraseList(file.Emergency, ids);
        _profile = new PhraseList(file.Profile, ids);
        _habit = new PhraseList(file.Habit, ids);
        _preference = new PhraseList(file.Preference, ids);
        _contact = new PhraseList(file.Contact, ids);
        _self = new PhraseList(file.Self, ids);
    }

    /// <summary><c>user_profile</c>, <c>habit</c>, <c>preference</c> or <c>contact</c>.</summary>
    public string Of(TodoText text)
    {
        var named = text.Tokens.Any(static token => token.Kind is TokenKind.Person or TokenKind.Address);
        if (Has(_emergency, text))
        {
            return "user_profile";
        }

        if (named)
        {
            return Has(_preference, text) ? "preference" : "contact";
        }

        return Has(_preference, text) ? "preference"
            : Has(_habit, text) && Has(_self, text) ? "habit"
            : Has(_profile, text) || Has(_self, text) ? "user_profile"
            : Has(_contact, text) ? "contact" : "user_profile";
    }

    private static bool Has(PhraseList words, TodoText text) => words.IsIn(text.Tokens, 0, text.Tokens.Count);
}
