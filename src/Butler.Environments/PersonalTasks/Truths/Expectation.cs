namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>What the value of one parameter has to be. A closed union.</summary>
/// <param name="Parameter">The parameter's name, as the tools call it.</param>
public abstract record Expectation(string Parameter)
{
    /// <summary>Whether the values of a call meet it.</summary>
    /// <param name="values">The call's values in their one spelling (<see cref="Actions.ValueSpelling"/>).</param>
    public abstract bool Holds(IReadOnlyDictionary<string, string> values);

    /// <summary>One value is right: the same instant, address, number, rule or id.</summary>
    /// <param name="Parameter">The parameter's name.</param>
    /// <param name="Value">The right value in its one spelling.</param>
    public sealed record Same(string Parameter, string Value) : Expectation(Parameter)
    {
        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> values) =>
            values.TryGetValue(Parameter, out var value) && string.Equals(value, Value, StringComparison.Ordinal);
    }

    /// <summary>A text is right when it holds the facts, tells nothing private, and is more than a copy of the to-do.</summary>
    /// <param name="Parameter">The parameter's name.</param>
    /// <param name="Facts">Phrases whose content words must all occur.</param>
    /// <param name="Never">Phrases of which none may occur.</param>
    public sealed record Says(string Parameter, IReadOnlyList<string> Facts, IReadOnlyList<string> Never) : Expectation(Parameter)
    {
        /// <summary>The most content words a title, subject or label has.</summary>
        public const int MostWordsOfALine = 16;

        /// <summary>The most content words it may have, or null.</summary>
        public int? MostWords { get; init; }

        /// <summary>The to-do, where repeating all of it is not right; or null.</summary>
        public string? Copied { get; init; }

        /// <summary>The most content words a mail has: enough for a warm one, too few for everything that lies on the desk.</summary>
        public const int MostWordsOfALetter = 80;

        /// <summary>What a mail or draft has to say, and must not.</summary>
        public static Says Letter(IReadOnlyList<string> facts, IReadOnlyList<string> never, string todo) =>
            new("body", facts, never) { MostWords = MostWordsOfALetter, Copied = todo };

        /// <summary>What a title, subject or label has to say.</summary>
        public static Says Line(string parameter, IReadOnlyList<string> facts) => new(parameter, facts, []) { MostWords = MostWordsOfALine };

        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> values)
        {
            if (!values.TryGetValue(Parameter, out var value))
            {
                return false;
            }

            var words = FactWords.In(value);
            return Facts.All(fact => FactWords.AreAllIn(words, fact))
                && !Never.Any(fact => FactWords.AreAllIn(words, fact))
                && !(words.Count > MostWords)
                && (Copied is null || !FactWords.AreAllIn(words, Copied));
        }
    }
}
