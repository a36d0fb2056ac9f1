module attache

go 1.25.0

require (
	git.sr.ht/~sbinet/gg v0.8.0
	github.com/bwmarrin/discordgo v0.29.0
	github.com/gorilla/websocket v1.5.3
	github.com/joho/godotenv v1.5.1
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	golang.org/x/image v0.40.0
	golang.org/x/term v0.39.0
	golang.org/x/text v0.37.0
	golang.org/x/time v0.14.0
)

require (
	github.com/golang/freetype v0.0.0-20170609003504-e2365dfdc4a0 // indirect
	golang.org/x/crypto v0.0.0-20210421170649-83a5a9bb288b // indirect
	golang.org/x/sys v0.44.0 // indirect
)
